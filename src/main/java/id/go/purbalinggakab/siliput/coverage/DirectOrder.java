package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import java.util.Map;

/** The order behind a direct assignment, said to come from somebody: open until that person has confirmed it. */
public final class DirectOrder {

    public static final ProcessVariable<Boolean> DIRECT = ProcessVariable.flag("directAssignment");
    public static final ProcessVariable<String> ORDERED_BY = ProcessVariable.text("orderedBy");
    public static final ProcessVariable<String> STARTED_BY = ProcessVariable.text("startedBy");
    public static final ProcessVariable<Answer> ANSWER = ProcessVariable.choice("orderAnswer", Answer.class);

    private DirectOrder() {}

    /** What the alleged giver says to it. */
    public enum Answer {
        CONFIRMED,
        OBJECTED
    }

    /** @param variables of the coverage case */
    public static boolean isOpen(Map<String, Object> variables) {
        var giver = ORDERED_BY.in(variables);
        return DIRECT.in(variables).orElse(false)
                && (giver.isEmpty() || !giver.equals(STARTED_BY.in(variables)))
                && ANSWER.in(variables).filter(Answer.CONFIRMED::equals).isEmpty();
    }
}
