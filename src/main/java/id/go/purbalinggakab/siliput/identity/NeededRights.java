package id.go.purbalinggakab.siliput.identity;

/** What the roles need in the engine for the procedure, as every start brings it back. */
public interface NeededRights {

    /** The engine's bits of all permissions that this group needs on this thing; zero where it needs none. */
    int of(String group, int resourceType, String resourceId);
}
