/** The fields of a contact's profile with their labels. */
export const PROFILE_FIELDS = {
  firstName: "First Name",
  lastName: "Last Name",
  nickname: "Nickname",
  email: "Email",
  cellPhone: "Phone Cell",
  homePhone: "Phone Home",
  workPhone: "Phone Work",
  prefersText: "OK to SMS",
  birthday: "Birthday",
  street: "Address",
  city: "City",
  state: "State",
  postalCode: "ZIP code",
  preferredLanguage: "Preferred Language",
  referredBy: "Referred By",
  leadStatus: "Lead Status",
} as const;
