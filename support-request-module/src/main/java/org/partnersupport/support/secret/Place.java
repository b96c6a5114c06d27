package org.partnersupport.support.secret;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Where a walk through a capture is. Objects are numbered as they begin, so that a second walk finds them again. */
final class Place {
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int objects;
    private int entries;
    private boolean inEntries;
    private boolean capture;

    /** @param name of the member it is the value of; null in an array */
    void open(boolean object, @Nullable String name) {
        var outer = frames.peek();
        if (!object && frames.size() == 2 && "entries".equals(name) && outer != null && "log".equals(outer.name())) {
            capture = true;
            inEntries = true;
        }
        if (object && inEntries && frames.size() == 3) {
            entries++;
        }
        frames.push(
                new Frame(object ? objects++ : -1, name, outer == null || outer.object() >= 0 ? null : outer.name()));
    }

    void close() {
        frames.pop();
        inEntries = inEntries && frames.size() > 2;
    }

    /** Number of the object that the next member is of; -1 in an array. */
    int object() {
        var inner = frames.peek();
        return inner == null ? -1 : inner.object();
    }

    /** Whether this object stands in an array of that name. */
    boolean isIn(String array) {
        var inner = frames.peek();
        return inner != null && array.equals(inner.array());
    }

    /** The entry of the capture, from 1; 0 outside of entries. */
    int entry() {
        return inEntries ? entries : 0;
    }

    /** Whether there were entries where a capture has them. */
    boolean isCapture() {
        return capture;
    }

    /**
     * @param object its number; -1: an array
     * @param array name of the array around it, if it stands in one that has a name
     */
    private record Frame(
            int object, @Nullable String name, @Nullable String array) {}
}
