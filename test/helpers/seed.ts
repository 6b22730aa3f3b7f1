import fc from 'fast-check';

// the same draws each run: a failure here is a failure everywhere, and none comes by chance
fc.configureGlobal({ seed: 20_261_121 });
