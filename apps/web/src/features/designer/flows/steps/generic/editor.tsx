import { SchemaField, type InputSchema } from '../../inputs/SchemaField.js';
import { faultsOf, type StepProps } from '../step-editor.js';

/** A form made from the schema of the step's input. */
export function Editor({ input, onChange, type, faults }: StepProps) {
  const { properties = {}, required = [] } = type.input as InputSchema;
  return Object.entries(properties).map(([name, schema]) => (
    <SchemaField
      key={name}
      name={name}
      schema={schema}
      required={required.includes(name)}
      value={input[name]}
      faults={faultsOf(faults, name)}
      onChange={(value) => {
        const { [name]: _gone, ...rest } = input;
        onChange(value === undefined ? rest : { ...rest, [name]: value }, name);
      }}
    />
  ));
}
