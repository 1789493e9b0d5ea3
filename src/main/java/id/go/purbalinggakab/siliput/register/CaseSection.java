package id.go.purbalinggakab.siliput.register;

import java.util.List;
import java.util.Map;

/** What a room offers about a case: the room that owns a table reads it and says how people read it. */
public interface CaseSection {

    /** The part's name; the keys of its rows begin with it. */
    String name();

    /** All there are of this part now. */
    Map<String, CaseRow> rows(String number);

    List<CasePart> parts(CaseRows rows);
}
