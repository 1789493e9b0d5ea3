package id.go.purbalinggakab.siliput.coverage;

import java.util.Map;

/** The order behind a direct assignment, said to come from somebody: open until that person has confirmed it. */
public final class DirectOrder {

    private DirectOrder() {}

    /** @param variables of the coverage case */
    public static boolean isOpen(Map<String, Object> variables) {
        var giver = variables.get("orderedBy");
        return Boolean.TRUE.equals(variables.get("directAssignment"))
                && (giver == null || !giver.equals(variables.get("startedBy")))
                && !"CONFIRMED".equals(variables.get("orderAnswer"));
    }
}
