// The suite may run with every port shifted (FAIRWAY_PORT_SHIFT): the links follow the port of this page.
// Without a port in its address the page came through a proxy, of whose other addresses nothing is known here.
(function () {
  "use strict";
  var shift = Number(location.port) - 8084;
  if (!location.port || shift === 0) {
    return;
  }
  document.querySelectorAll('a[href^="http://localhost:"]').forEach(function (link) {
    link.port = String(Number(link.port) + shift);
  });
})();
