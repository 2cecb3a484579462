// Answers how many of the files its worker has loaded are RxJS's.
const OF_RXJS = /[\\/]node_modules[\\/]rxjs[\\/]/;

module.exports = {
  subject: 'loaded',
  handle: () => ({ rxjs: Object.keys(require.cache).filter((file) => OF_RXJS.test(file)).length }),
};
