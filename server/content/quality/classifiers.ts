/**
 * Two learners that sort a text by the words in it. Written here, as the kept packages have no naive
 * Bayes on presence or absence of words, and their logistic regression takes minutes for what a
 * hundred trainings on a handful of words per card need.
 */
import type { Side } from '../../../shared/commands.ts';

export interface Example {
  readonly side: Side;
  readonly words: ReadonlySet<string>;
}

/** Above zero for the leader, below for the manager. */
export type Classifier = (words: ReadonlySet<string>) => number;
export type Learner = (examples: readonly Example[]) => Classifier;

/** Bernoulli naive Bayes with add-one smoothing: a word that is absent counts as well. */
export const naiveBayes: Learner = (examples) => {
  const total = { leader: 0, manager: 0 };
  const counts = new Map<string, { leader: number; manager: number }>();
  for (const { side, words } of examples) {
    total[side] += 1;
    for (const word of words) {
      const count = counts.get(word) ?? { leader: 0, manager: 0 };
      count[side] += 1;
      counts.set(word, count);
    }
  }
  let bias = Math.log((total.leader + 1) / (total.manager + 1));
  const weights = new Map<string, number>();
  for (const [word, count] of counts) {
    const leader = (count.leader + 1) / (total.leader + 2);
    const manager = (count.manager + 1) / (total.manager + 2);
    const absent = Math.log((1 - leader) / (1 - manager));
    bias += absent;
    weights.set(word, Math.log(leader / manager) - absent);
  }
  return linear(weights, bias);
};

const steps = 60;
const rate = 0.08;

/** Logistic regression with an L2 penalty of one, by gradient descent over the words that are there. */
export const logisticRegression: Learner = (examples) => {
  const columns = new Map<string, number>();
  for (const { words } of examples) {
    for (const word of words) if (!columns.has(word)) columns.set(word, columns.size);
  }
  const rows = examples.map(({ side, words }) => ({
    target: side === 'leader' ? 1 : 0,
    columns: [...words].map((word) => columns.get(word) ?? 0),
  }));
  const weights = new Float64Array(columns.size);
  let bias = 0;
  for (let step = 0; step < steps; step += 1) {
    const gradient = weights.map((weight) => -weight);
    let biasGradient = 0;
    for (const row of rows) {
      const score = row.columns.reduce((total, column) => total + (weights[column] ?? 0), bias);
      const error = row.target - 1 / (1 + Math.exp(-score));
      biasGradient += error;
      for (const column of row.columns) gradient[column] = (gradient[column] ?? 0) + error;
    }
    bias += rate * biasGradient;
    gradient.forEach((slope, column) => (weights[column] = (weights[column] ?? 0) + rate * slope));
  }
  return linear(new Map([...columns].map(([word, column]) => [word, weights[column] ?? 0])), bias);
};

function linear(weights: ReadonlyMap<string, number>, bias: number): Classifier {
  return (words) => {
    let score = bias;
    for (const word of words) score += weights.get(word) ?? 0;
    return score;
  };
}
