"""Every kind of thing a reader may see, in one place, with what it means.

The words in brackets say what `Observation.about` holds for that kind.
"""

DETAILS = {
    "email": "an e-mail address",
    "phone": "a telephone number",
    "postcode": "a postcode",
    "address": "a street address",
    "nino": "a National Insurance number",
    "nhs_number": "an NHS number",
    "vehicle_registration": "a vehicle registration",
    "date_of_birth": "a date of birth",
    "person_name": "a person's name",
    "case_reference": "the reference of a case, court or planning matter",
    "bank_account": "bank details",
    "payment_card": "a payment card number",
    "passport": "a passport number",
    "driving_licence": "a driving licence number",
    "ip_address": "an IP address",
    "handle": "a private account name",
}
"""Personal details. [whose: own, family, service_user, colleague, public_line, council… or empty where not known]"""

PEOPLE = {
    "service_user": "somebody the Council serves",
    "colleague": "somebody the author works with",
    "manager": "somebody who manages the author",
    "councillor": "an elected member",
    "council": "the Council, a service or a team of it",
    "self": "the author",
    "family": "the author's family or friends",
    "public_figure": "somebody in public life",
    "stranger": "somebody met outside work",
}
"""Who the draft is about."""

SAID = {
    "comment": "a remark about somebody [whom]",
    "identifiable": "details by which somebody unnamed can be made out [whom]",
    "private_matter": "health, money, family, conduct or another private matter of somebody [whom]",
    "abuse": "offensive words [whom they are aimed at]",
    "discrimination": "words against a protected characteristic [whom they are aimed at]",
    "threat": "a threat, or a wish of harm [whom]",
    "harassment": "a call to gang up on, shame or pester somebody [whom]",
    "allegation": "an accusation of wrongdoing against somebody who can be made out [whom]",
    "misconduct": "the author's own breach of rules or law, told",
    "endorsement": "agreement with words shared or liked",
    "confidential": "information not for the public",
    "marking": "a protective marking",
    "voice": "speaking as the Council",
    "logo": "the Council's logo, badge or uniform",
    "employer": "the author's own words that tell who the employer is",
    "work": "the author's own work, shown or told",
    "venting": "letting off steam about work",
    "disclosure": "wrongdoing that the public has an interest in",
    "protected": "belief, politics, union activity, pay and conditions, or equality [which]",
    "unsafe_link": "a link to an unsafe, hidden or recreational site",
    "hashtag": "a tag of several words that does not show where each begins",
    "work_time": "the author says this is done in working time",
    "connection": "a friend, follow or group request with somebody served",
    "faces": "people in a picture [whom]",
    "screen": "a screen, paper or board in a picture",
}
"""What is said."""

IN_PICTURES = {
    "face": "somebody's face in a picture [whom, where the draft tells]",
    "place_data": "hidden data that tells where a picture was taken",
    "camera_serial": "the serial number of a camera, in hidden data",
    "metadata_name": "a name in a picture's hidden data",
    "picture_text": "words read off a picture, or out of its hidden data",
    "protective_marking": "a protective marking in a picture",
}
"""What is seen in pictures themselves; a registered logo is a ``logo``."""

LOWERING = {
    "condemned": "words quoted to condemn them",
    "negated": "words denied",
    "reclaimed": "a word used of oneself or one's own group",
    "fiction": "a story, film, game, song or joke form",
    "praise": "thanks or praise [whom]",
    "permission": "the people concerned have agreed [whom]",
    "permission_refused": "the people concerned have not agreed, or were not asked [whom]",
    "already_public": "the matter is public already",
    "campaign": "the Council's own public message, an advert or an event",
    "resident": "the author speaks as a resident about local services",
    "other_council": "it is about another body than the author's Council",
}
"""What makes a thing smaller."""

KINDS = DETAILS | PEOPLE | SAID | IN_PICTURES | LOWERING
