declare module 'vader-sentiment' {
  interface PolarityScores {
    /** From -1, as unpleasant as can be, to 1. */
    readonly compound: number;
  }
  const vaderSentiment: {
    readonly SentimentIntensityAnalyzer: { polarity_scores(text: string): PolarityScores };
  };
  export default vaderSentiment;
}
