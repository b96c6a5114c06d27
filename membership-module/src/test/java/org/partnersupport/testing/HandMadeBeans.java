package org.partnersupport.testing;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnersupport.membership.kernel.Sql;

/**
 * Wires beans as the container does, of any package, without one: {@code @Inject} fields and constructors by type, one instance each, and
 * events to the observers among the named classes, on the spot. Transactions are the test's, see {@link UnitOfWork}.
 */
public final class HandMadeBeans {
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final List<Class<?>> classes = new ArrayList<>();

    public HandMadeBeans(UnitOfWork work) {
        made.put(EntityManager.class, work.entityManager());
        made.put(Sql.class, work.sql());
    }

    /** A bean that is there already: a fake, a clock, settings. */
    public <T> HandMadeBeans with(Class<T> type, T bean) {
        made.put(type, bean);
        return this;
    }

    /** Classes that implement interfaces or observe events, by name, since most are private to their packages. */
    public HandMadeBeans of(String... classNames) {
        for (var name : classNames) {
            try {
                classes.add(Class.forName(name));
            } catch (ClassNotFoundException missing) {
                throw new IllegalArgumentException(missing);
            }
        }
        return this;
    }

    public synchronized <T> T get(Class<T> type) {
        var known = made.get(type);
        if (known == null) {
            var implementation =
                    classes.stream().filter(type::isAssignableFrom).findFirst().orElse(type);
            known = implementation.equals(type) ? make(type) : get(implementation);
            made.put(type, known);
        }
        return type.cast(known);
    }

    /** Tells every observer of exactly this type; what one throws is thrown here. */
    public void fire(Object event) {
        for (var bean : classes) {
            for (var method : bean.getDeclaredMethods()) {
                if (observes(method, event.getClass())) {
                    call(get(bean), method, event);
                }
            }
        }
    }

    private static boolean observes(Method method, Class<?> event) {
        return method.getParameterCount() > 0
                && method.getParameters()[0].isAnnotationPresent(Observes.class)
                && method.getParameterTypes()[0].equals(event);
    }

    private static void call(Object bean, Method method, Object event) {
        try {
            method.setAccessible(true);
            method.invoke(bean, event);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private Object make(Class<?> type) {
        try {
            var constructor = constructorOf(type);
            constructor.setAccessible(true);
            var bean = constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::get)
                    .toArray());
            for (Class<?> part = type; part != null; part = part.getSuperclass()) {
                for (var field : part.getDeclaredFields()) {
                    fill(bean, field);
                }
            }
            return bean;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException("cannot make " + type, impossible);
        }
    }

    private static Constructor<?> constructorOf(Class<?> type) throws NoSuchMethodException {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                return constructor;
            }
        }
        return type.getDeclaredConstructor();
    }

    private void fill(Object bean, Field field) throws IllegalAccessException {
        if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class)) {
            field.setAccessible(true);
            field.set(bean, get(field.getType()));
        }
    }
}
