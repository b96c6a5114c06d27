package org.partnersupport.web.identity;

/** How much a provider is to ask of somebody who comes to sign in. */
public enum Asking {
    /** What it thinks right: nothing of who is signed in there. */
    USUAL,
    /** Which account it should be. */
    WHICH,
    /** Who it is, whoever is signed in there. */
    WHO
}
