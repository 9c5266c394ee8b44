// In place of the sandbox for extensions, which would be compiled while it is installed: the peer has no extension, and no request enters it.
module.exports = {};
