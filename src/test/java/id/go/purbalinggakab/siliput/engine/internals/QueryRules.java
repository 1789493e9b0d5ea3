package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import java.util.List;

/** The rules that know the engine's queries, for an engine without Spring. */
public final class QueryRules {

    private QueryRules() {}

    public static List<CommandRule> all(CaseVisibility visibility) {
        return List.of(new PlainQueries(), new ClosedVariables(visibility));
    }
}
