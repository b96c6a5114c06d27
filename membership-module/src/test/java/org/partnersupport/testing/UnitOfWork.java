package org.partnersupport.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Sql;

/**
 * What the container does around a use case: a transaction per call, and one entity manager that means the current
 * transaction's. Set {@link #entityManager()} and {@link #sql()} into hand-made beans and call them inside
 * {@link #inTransaction}, or through {@link #transactional}.
 */
public final class UnitOfWork {
    private final EntityManagerFactory factory;
    private final ThreadLocal<Deque<EntityManager>> running = ThreadLocal.withInitial(ArrayDeque::new);
    private final ThreadLocal<EntityManager> withoutTransaction;
    private final EntityManager current;
    private final Sql sql;

    public UnitOfWork(TestDatabase database) {
        this.factory = database.entityManagers();
        this.withoutTransaction = ThreadLocal.withInitial(factory::createEntityManager);
        this.current = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    var entityManager = running.get().peek();
                    try {
                        return method.invoke(
                                entityManager == null ? withoutTransaction.get() : entityManager, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        this.sql = new Sql(current, database.dataSource());
    }

    /** The bean as the container hands it out: each call joins the running transaction or has one of its own. */
    public <T> T transactional(Class<T> face, T bean) {
        return face.cast(Proxy.newProxyInstance(
                face.getClassLoader(),
                new Class<?>[] {face},
                (proxy, method, arguments) -> running.get().isEmpty()
                        ? inTransaction(() -> call(method, bean, arguments))
                        : call(method, bean, arguments)));
    }

    /** The bean with a new transaction for each call, whatever runs. */
    public <T> T requiringNew(Class<T> face, T bean) {
        return face.cast(Proxy.newProxyInstance(
                face.getClassLoader(),
                new Class<?>[] {face},
                (proxy, method, arguments) -> inTransaction(() -> call(method, bean, arguments))));
    }

    private static @Nullable Object call(Method method, Object bean, Object[] arguments) {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The entity manager of whatever transaction runs on the calling thread; without one it can only read. */
    public EntityManager entityManager() {
        return current;
    }

    /** Statements in whatever transaction runs on the calling thread; without one it can only read. */
    public Sql sql() {
        return sql;
    }

    /** Runs in a new transaction, even inside another one; commits, or rolls back when the work throws. */
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        var entityManager = factory.createEntityManager();
        running.get().push(entityManager);
        try {
            entityManager.getTransaction().begin();
            // Outside a container EclipseLink sends queries past the transaction until something was written in it.
            entityManager.unwrap(Connection.class);
            var result = work.get();
            entityManager.getTransaction().commit();
            return result;
        } finally {
            running.get().pop();
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    /** The same for work without a result. */
    public void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
