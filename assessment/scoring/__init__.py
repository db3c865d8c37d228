"""From answers to a result, by the rules document alone. The browser's twin is in assessment/browser/scoring/."""
