package id.go.purbalinggakab.siliput.engine;

/** A room's word on whose case files stay closed to people who see the task, on the engine's own roads too. */
public interface TaskSecrecy {

    boolean isClosedTo(String user, String processInstanceId);
}
