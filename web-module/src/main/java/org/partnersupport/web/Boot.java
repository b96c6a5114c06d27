package org.partnersupport.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.StartupTask;

/** Starts the application: checks the settings, then runs every {@link StartupTask} in the order of its priority. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Boot {
    @Inject
    Settings settings;

    @Inject
    @Any
    Instance<StartupTask> tasks;

    @PostConstruct
    void start() {
        settings.validate();
        Door.START.pass(() -> tasks.handlesStream()
                .sorted(Comparator.comparingInt(Boot::priority))
                .forEach(task -> task.get().run()));
    }

    private static int priority(Instance.Handle<StartupTask> task) {
        var priority = task.getBean().getBeanClass().getAnnotation(Priority.class);
        return priority == null ? Integer.MAX_VALUE : priority.value();
    }
}
