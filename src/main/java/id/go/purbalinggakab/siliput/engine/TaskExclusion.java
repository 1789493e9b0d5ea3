package id.go.purbalinggakab.siliput.engine;

/** A room's word on who must not get a task, whatever the groups: the author of what is reviewed, whom a case is about. */
public interface TaskExclusion {

    /** @param step the element id in the diagram */
    boolean excludes(String user, String step, String processInstanceId);

    /** The step is for persons named one by one: what a diagram offers to a group opens nothing there. */
    default boolean isByNameOnly(String step, String processInstanceId) {
        return false;
    }
}
