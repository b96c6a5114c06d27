package org.partnersupport.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What the container does around a use case: a transaction per call, and one entity manager that means the current
 * transaction's. Set {@link #entityManager()} into hand-made beans and call them inside {@link #inTransaction}.
 */
public final class UnitOfWork {
    private final EntityManagerFactory factory;
    private final ThreadLocal<Deque<EntityManager>> running = ThreadLocal.withInitial(ArrayDeque::new);
    private final EntityManager current = (EntityManager) Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                var entityManager = running.get().peek();
                if (entityManager == null) {
                    throw new IllegalStateException("no transaction: call inside UnitOfWork.inTransaction");
                }
                try {
                    return method.invoke(entityManager, arguments);
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            });

    public UnitOfWork(TestDatabase database) {
        this.factory = database.entityManagers();
    }

    /** The entity manager of whatever transaction runs on the calling thread. */
    public EntityManager entityManager() {
        return current;
    }

    /** Runs in a new transaction, even inside another one; commits, or rolls back when the work throws. */
    public <T> T inTransaction(Supplier<T> work) {
        var entityManager = factory.createEntityManager();
        running.get().push(entityManager);
        try {
            entityManager.getTransaction().begin();
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
