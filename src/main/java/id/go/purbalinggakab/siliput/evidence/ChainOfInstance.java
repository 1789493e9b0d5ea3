package id.go.purbalinggakab.siliput.evidence;

/** To which chain a process instance's events go: its case's number, a companion's too; asked inside the transaction. */
public interface ChainOfInstance {

    String chainOf(String processInstanceId);
}
