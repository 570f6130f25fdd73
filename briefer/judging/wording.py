"""Words of movement and hedges, as the checks look for them beside figures."""

__all__ = ["FALL", "HEDGE", "MOVE", "RISE"]

HEDGE = r"(?:(?:about|around|some|roughly|nearly|almost|approximately|more than|less than|just|over|under|only|exactly|a\s+further|another)\s+){0,2}"
"""What may stand right before a figure and changes nothing of its place."""
FALL = (
    r"f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|cuts?|cutting|shr[aiu]nk\w*|slid(?:e|es|ing)?"
    r"|slip(?:s|ped|ping)?|slump(?:s|ed|ing)?|plung(?:e|es|ed|ing)|plummet\w*|reduc(?:ed|es|ing|tion)|lower(?:ed|s|ing)|sank|sunk|sink\w*|tumbl(?:e|es|ed|ing)"
    r"|shed(?:s|ding)?|contract(?:ed|s|ing|ion)|halv(?:ed|es|ing)|eas(?:ed|es|ing)|dip(?:s|ped|ping)?|lost|trim(?:s|med|ming)?|narrow(?:ed|s|ing)|slow(?:ed|s|ing)|weaken(?:ed|s|ing)|worsen(?:ed|s|ing)|discount|g[ai]v(?:e|es|ing|en)\s+up"
)
"""Verbs and nouns of going down."""
RISE = (
    r"ris(?:e|es|en|ing)|rose|gr[eo]w(?:s|n|th|ing)?|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)"
    r"|soar(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|expan(?:d|ds|ded|ding|sion)|leap(?:s|t|ed|ing)?|rall(?:y|ied|ies|ying)|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?"
    r"|swell(?:s|ed|ing)?|swollen|add(?:s|ed|ing)|widen(?:s|ed|ing)?|improv(?:e|es|ed|ing|ement)|hik(?:e|es|ed|ing)|go(?:es|ne|ing)?\s+up|went\s+up|boost(?:s|ed|ing)?|edg(?:e|ed|es|ing)|put\s+on|accelerat(?:ed|es|ing)|quicken(?:ed|s|ing)|strengthen(?:ed|s|ing)|overr[au]n"
)
"""Verbs and nouns of going up."""
MOVE = (
    "fall fell drop declin decreas cut shr slid slip slump plung plummet reduc lower sank sunk sink tumbl shed contract halv"
    " eas dip gave give giv lost trim narrow slow weaken worsen discount ris rose grew grow climb increas gain jump surg soar advanc expan"
    " leap rall rais lift swell swollen add widen improv hik up boost edg put accelerat quicken strengthen overr"
)
"""How these words begin: what leads to patterns of them."""
