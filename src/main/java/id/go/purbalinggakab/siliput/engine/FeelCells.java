package id.go.purbalinggakab.siliput.engine;

/** What a single cell of a decision table says, without the table; both throw where the cell says nothing. */
public interface FeelCells {

    Object value(String outputCell);

    boolean matches(String inputCell, Object input);
}
