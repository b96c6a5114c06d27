package org.partnersupport.web.it;

/** A story needs a server. */
interface OnAServer {
    Server server();
}
