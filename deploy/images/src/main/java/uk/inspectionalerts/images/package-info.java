/** What the containers of the services hold, and how they are built: into a registry, or into a tar where there is none. */
package uk.inspectionalerts.images;
