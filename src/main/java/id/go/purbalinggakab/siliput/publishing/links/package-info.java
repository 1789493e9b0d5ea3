/** Asks addresses on the web whether they answer, without being led into the office's own network. */
package id.go.purbalinggakab.siliput.publishing.links;
