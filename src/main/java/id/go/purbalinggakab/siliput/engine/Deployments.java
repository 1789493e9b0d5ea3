package id.go.purbalinggakab.siliput.engine;

import java.util.List;

/** Deploys what changed in the folders of processes and forms; a broken file never stops the others. */
public interface Deployments {

    List<DeployedFile> deployChanges();
}
