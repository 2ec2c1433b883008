// The browser comes from @sparticuz/chromium or from the machine, never from a download at install time.
module.exports = { skipDownload: true };
