/** The built-in news pages and the office's WordPress. */
package id.go.purbalinggakab.siliput.publishing.website;
