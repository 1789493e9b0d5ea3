/** Whether published links still answer, asked without being led into the office's own network. */
package id.go.purbalinggakab.siliput.publishing.links;
