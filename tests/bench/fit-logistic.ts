/**
 * Fits a logistic regression.
 *
 * In: examples with features, an answer and a weight each. Out: a constant and a weight per feature.
 * Surprise: features are brought to one scale first, so that the penalty on large weights treats them alike; what comes
 * out is for the features as they were.
 */

export interface Example {
  features: readonly number[];
  isSame: boolean;
  /** How much it counts. */
  share: number;
}

const ROUNDS = 25;

/** Newton's method with an L2 `penalty`; the constant is not penalised. Deterministic. */
export function fitLogistic(examples: readonly Example[], penalty: number) {
  const width = examples[0]?.features.length ?? 0;
  const scale = Array.from({ length: width }, (_, at) =>
    scaleOf(examples.map((one) => one.features[at] ?? 0)),
  );
  const rows = examples.map(({ features }) => [
    1,
    ...features.map((value, at) => (value - (scale[at]?.mean ?? 0)) / (scale[at]?.spread ?? 1)),
  ]);
  let weights: number[] = Array(width + 1).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope: number[] = Array(width + 1).fill(0);
    const curve = Array.from({ length: width + 1 }, (): number[] => Array(width + 1).fill(0));
    for (const [index, row] of rows.entries()) {
      const { isSame, share } = examples[index] as Example;
      const chance = 1 / (1 + Math.exp(-dot(weights, row)));
      const miss = ((isSame ? 1 : 0) - chance) * share;
      const pull = chance * (1 - chance) * share + 1e-9;
      for (const [at, value] of row.entries()) {
        slope[at] = (slope[at] ?? 0) + miss * value;
        const line = curve[at] as number[];
        for (const [other, second] of row.entries()) line[other] = (line[other] ?? 0) + pull * value * second;
      }
    }
    for (let at = 1; at <= width; at += 1) {
      slope[at] = (slope[at] ?? 0) - penalty * (weights[at] ?? 0);
      (curve[at] as number[])[at] = (curve[at]?.[at] ?? 0) + penalty;
    }
    const step = solve(curve, slope);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  const [first = 0, ...rest] = weights;
  const plain = rest.map((weight, at) => weight / (scale[at]?.spread ?? 1));
  return {
    constant:
      first -
      dot(
        plain,
        scale.map(({ mean }) => mean),
      ),
    weights: plain,
  };
}

function scaleOf(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, spread: Math.sqrt(square) || 1 };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** Gaussian elimination with the largest pivot first. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let at = 0; at < size; at += 1) {
    let pivot = at;
    for (let row = at; row < size; row += 1)
      if (Math.abs(cell(row, at)) > Math.abs(cell(pivot, at))) pivot = row;
    [rows[at], rows[pivot]] = [rows[pivot] as number[], rows[at] as number[]];
    for (let row = at + 1; row < size; row += 1) {
      const factor = cell(row, at) / cell(at, at);
      for (let column = at; column <= size; column += 1)
        (rows[row] as number[])[column] = cell(row, column) - factor * cell(at, column);
    }
  }
  const answer: number[] = Array(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    let rest = cell(at, size);
    for (let column = at + 1; column < size; column += 1) rest -= cell(at, column) * (answer[column] ?? 0);
    answer[at] = rest / cell(at, at);
  }
  return answer;
}
