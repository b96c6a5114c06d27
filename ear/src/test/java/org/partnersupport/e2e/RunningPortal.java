package org.partnersupport.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link Portal} of this test run: {@code @ExtendWith(RunningPortal.class)}, then a parameter of
 * type {@code Portal}. It is started with the first test that asks and ended after the last. Tests share its data: each
 * takes an organisation of its own, or looks only at what it made. A test that wants to break things starts its own with
 * {@link Portal#start}.
 */
public final class RunningPortal implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Portal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return portal(context);
    }

    /** The one portal, for extensions that build on it. */
    public Portal portal(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningPortal.class))
                .computeIfAbsent("portal", key -> Portal.start("shared"), Portal.class);
    }
}
