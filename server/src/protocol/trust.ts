/** Tells that the user trusts the folders from now on, which were not trusted when the client began. */
export const trustNotification = 'gouji/trusted';
