import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { PackContents, Placed } from './pack-files.ts';
import { problem } from './problem.ts';

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function parsed(publicDir: string, file: string, problems: string[]): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(publicDir, file), 'utf8'));
  } catch (error) {
    const reason = isMissing(error) ? 'there is no such file' : `this is no JSON: ${String(error)}`;
    problems.push(problem(file, '', reason));
    return undefined;
  }
}

function reasonOf({ message, params }: ErrorObject): string {
  const detail = [params['additionalProperty'], params['allowedValues'], params['allowedValue']].find(
    (value) => value !== undefined,
  );
  return `${message ?? 'is not valid'}${detail === undefined ? '' : ` (${[detail].flat().join(', ')})`}`;
}

/** Reads JSON files of one folder, each held against a published schema `schema/<kind>.schema.json`. */
export type Reader = <Kind extends keyof PackContents>(
  file: string,
  kind: Kind,
) => Promise<Placed<PackContents[Kind]> | undefined>;

/** A reader that writes what is wrong with a file into `problems` and answers undefined for that file. */
export function readerOf(publicDir: string, problems: string[]): Reader {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictTuples: false, strictRequired: false });
  const validators = new Map<string, Promise<ValidateFunction | undefined>>();
  async function validatorOf(kind: string): Promise<ValidateFunction | undefined> {
    const file = `schema/${kind}.schema.json`;
    const schema = await parsed(publicDir, file, problems);
    if (schema === undefined) return undefined;
    try {
      return ajv.compile(schema as object);
    } catch (error) {
      problems.push(problem(file, '', `this is no JSON Schema: ${String(error)}`));
      return undefined;
    }
  }
  return async <Kind extends keyof PackContents>(file: string, kind: Kind) => {
    const content = await parsed(publicDir, file, problems);
    const known = validators.get(kind) ?? validatorOf(kind);
    validators.set(kind, known);
    const validate = await known;
    if (content === undefined || validate === undefined) return undefined;
    if (validate(content)) return { file, content: content as PackContents[Kind] };
    // The branch that an if chose says what is wrong; that it was chosen says nothing.
    const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    problems.push(...errors.map((error) => problem(file, error.instancePath, reasonOf(error))));
    return undefined;
  };
}
