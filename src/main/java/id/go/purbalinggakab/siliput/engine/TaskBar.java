package id.go.purbalinggakab.siliput.engine;

/** A room's word on who must not get a task, whatever the groups: the author of what is reviewed, whom a case is about. */
public interface TaskBar {

    /** @param step the element id in the diagram */
    boolean isBarred(String user, String step, String processInstanceId);
}
