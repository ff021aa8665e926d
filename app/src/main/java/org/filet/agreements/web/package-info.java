/** Pages of agreements, legal bases, directives and emergencies. */
@NullMarked
package org.filet.agreements.web;

import org.jspecify.annotations.NullMarked;
