package id.go.purbalinggakab.siliput.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a diagram or table would do that is not deployed; it has passed the gate. */
public interface Suppositions {

    /**
     * A condition of a diagram.
     *
     * @throws Unanswerable it asks for a value that is not there
     */
    boolean holds(String condition, Map<String, Object> values);

    /**
     * A decision table, read once.
     *
     * @return its answers, a map by output for each rule that fits, to the values of its input expressions; throws
     *     {@link Unanswerable} where one of these is not there
     */
    Function<Map<String, Object>, List<Map<String, Object>>> table(byte[] content, String decision);

    /** The elements of a deployed version at which the engine's own migration would leave a case in this diagram. */
    Set<String> kept(String definition, byte[] diagram);
}
