/** The interfaces of WordPress and of the networks as they are documented; knows requests and answers, no cases. */
package id.go.purbalinggakab.siliput.publishing.api;
