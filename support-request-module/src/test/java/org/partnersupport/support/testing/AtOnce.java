package org.partnersupport.support.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same from many threads at once. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of them got, in the order of their numbers from 0. */
    public static <T> List<T> times(int many, IntFunction<T> act) {
        var pool = Executors.newFixedThreadPool(many);
        try {
            var calls = IntStream.range(0, many).<Callable<T>>mapToObj(i -> () -> act.apply(i));
            var answers = new ArrayList<T>();
            for (var answer : pool.invokeAll(calls.toList())) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            pool.shutdownNow();
        }
    }
}
