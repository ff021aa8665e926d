package org.filet.agreements;

import static org.filet.kernel.Role.COMMUNITY_WORKER;
import static org.filet.kernel.Role.DIRECTOR;
import static org.filet.kernel.Role.HEALTH_WORKER;
import static org.filet.kernel.Role.POLICE_OFFICER;
import static org.filet.kernel.Role.PRIVACY_OFFICER;
import static org.filet.kernel.Role.RUNAWAY_LIAISON;
import static org.filet.kernel.Role.SCHOOL_WORKER;
import static org.filet.kernel.Role.SYSTEM;
import static org.filet.kernel.Role.UNIT_HEAD;
import static org.filet.kernel.Role.VICTIM_SUPPORT_WORKER;
import static org.filet.kernel.Role.YOUTH_WORKER;

import java.util.Map;
import java.util.Set;
import org.filet.kernel.Role;

/**
 * Everything one can do to a youth's record, and which role may do it through which relation: domain reference §6 as
 * data. What is not written here cannot be done.
 */
public enum Action {
    /** Open a file of one's own organisation, or find one there. */
    KEEP_FILE(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Roles.CONNECTING)),
    OPEN_EPISODE(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Roles.DECLARING)),
    READ_EPISODE(
            Purpose.FOLLOW_RUNAWAY,
            Set.of(Category.IDENTITY, Category.EPISODE),
            Map.of(
                    Relation.OWN,
                    Roles.DECLARING,
                    Relation.REGION,
                    Set.of(RUNAWAY_LIAISON),
                    Relation.LEAD,
                    Set.of(RUNAWAY_LIAISON),
                    Relation.HOST,
                    Roles.RECEIVING,
                    Relation.EMERGENCY,
                    Roles.RECEIVING,
                    Relation.BREAK_GLASS,
                    Set.of(RUNAWAY_LIAISON))),
    /** Follow what happens to a youth whom no agreement lets one know: everything of the episode, nothing of who. */
    READ_EVENTS(
            Purpose.FOLLOW_RUNAWAY,
            Set.of(Category.EPISODE),
            Map.of(
                    Relation.REGION, Set.of(RUNAWAY_LIAISON),
                    Relation.LEAD, Set.of(RUNAWAY_LIAISON),
                    Relation.HOST, Roles.RECEIVING)),
    /** Open another's record in an emergency: only where something ties one to it already. */
    BREAK_GLASS(
            Purpose.FOLLOW_RUNAWAY,
            Set.of(Category.IDENTITY, Category.EPISODE),
            Map.of(
                    Relation.REGION, Set.of(RUNAWAY_LIAISON),
                    Relation.LEAD, Set.of(RUNAWAY_LIAISON),
                    Relation.ALERT, Set.of(RUNAWAY_LIAISON),
                    Relation.HOST, Set.of(RUNAWAY_LIAISON),
                    Relation.MATCH, Set.of(RUNAWAY_LIAISON))),
    LEAD_EPISODE(
            Purpose.FOLLOW_RUNAWAY,
            Map.of(
                    Relation.OWN, Roles.DECLARING,
                    Relation.REGION, Set.of(RUNAWAY_LIAISON),
                    Relation.LEAD, Set.of(RUNAWAY_LIAISON))),
    /** Ask another region to lead; whose the lead is, or whose the record, says the verb. */
    PROPOSE_LEAD(
            Purpose.FOLLOW_RUNAWAY,
            Map.of(
                    Relation.OWN, Set.of(UNIT_HEAD, RUNAWAY_LIAISON),
                    Relation.REGION, Set.of(RUNAWAY_LIAISON),
                    Relation.LEAD, Set.of(RUNAWAY_LIAISON))),
    /** Take over the lead or decline it, for the region that is asked: the proposal's region is the one that answers. */
    ANSWER_LEAD(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.REGION, Set.of(RUNAWAY_LIAISON))),
    /** The sheets handed to the police and kept for the parents' call. */
    PRINT_SHEETS(
            Purpose.FOLLOW_RUNAWAY,
            Set.of(Category.IDENTITY, Category.EPISODE),
            Map.of(
                    Relation.OWN, Roles.DECLARING,
                    Relation.REGION, Set.of(RUNAWAY_LIAISON),
                    Relation.LEAD, Set.of(RUNAWAY_LIAISON))),
    CONFIRM_LIAISON(
            Purpose.FOLLOW_RUNAWAY,
            Map.of(
                    Relation.OWN, Set.of(RUNAWAY_LIAISON),
                    Relation.REGION, Set.of(RUNAWAY_LIAISON),
                    Relation.LEAD, Set.of(RUNAWAY_LIAISON))),
    LOCATE(
            Purpose.FOLLOW_RUNAWAY,
            Map.of(
                    Relation.OWN,
                    Roles.DECLARING,
                    Relation.REGION,
                    Set.of(RUNAWAY_LIAISON),
                    Relation.LEAD,
                    Set.of(RUNAWAY_LIAISON),
                    Relation.ALERT,
                    Roles.RECEIVING)),
    /** How another organisation that follows the episode sees it, beside the holder's own judgement. */
    GIVE_OPINION(
            Purpose.FOLLOW_RUNAWAY,
            Map.of(
                    Relation.HOST, Roles.RECEIVING,
                    Relation.EMERGENCY, Roles.RECEIVING)),
    TAKE_CHARGE(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.HOST, Roles.RECEIVING)),
    CONFIRM_RETURN(
            Purpose.FOLLOW_RUNAWAY,
            Map.of(
                    Relation.OWN,
                    Roles.DECLARING,
                    Relation.REGION,
                    Set.of(RUNAWAY_LIAISON),
                    Relation.LEAD,
                    Set.of(RUNAWAY_LIAISON),
                    Relation.HOST,
                    Roles.RECEIVING)),
    HOLD_INTERVIEW(
            Purpose.FOLLOW_RUNAWAY,
            Map.of(
                    Relation.OWN,
                    Roles.LISTENING,
                    Relation.REGION,
                    Set.of(RUNAWAY_LIAISON),
                    Relation.LEAD,
                    Set.of(RUNAWAY_LIAISON),
                    Relation.HOST,
                    Roles.LISTENING)),
    /** The prevention plan, as the youth and the holder wrote it; not for police, not through a tie. */
    READ_PLAN(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Roles.LISTENING)),
    /** Write the fiche préventive down with the youth, before any absence. */
    KEEP_PREVENTIVE(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Set.of(YOUTH_WORKER))),
    /** Name the police that look for the youth, or who goes to meet them: the fiche tells them what the youth marked. */
    NAME_RESPONDENT(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Set.of(YOUTH_WORKER, UNIT_HEAD, RUNAWAY_LIAISON))),
    /** Open what the youth let go to this reader. It rests on the youth's word: by no emergency, by no other tie. */
    OPEN_PREVENTIVE(
            Purpose.FOLLOW_RUNAWAY,
            Set.of(Category.PROFILE),
            Map.of(
                    Relation.OWN, Set.of(UNIT_HEAD, RUNAWAY_LIAISON),
                    Relation.REGION, Set.of(RUNAWAY_LIAISON),
                    Relation.RESPONDENT, Set.of(POLICE_OFFICER, COMMUNITY_WORKER))),
    /** Say which places matter for the youth, and look there: the holder's own people alone. */
    ASSESS_PLACES(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Roles.DECLARING)),
    /** Note for police what may point to an abduction, and what police decided: the holder's own people alone. */
    PREPARE_AMBER(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Roles.DECLARING)),
    CLOSE_EPISODE(
            Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Roles.DECLARING, Relation.REGION, Set.of(RUNAWAY_LIAISON))),
    /** See what a card will say of the youth before it is sent. */
    COMPOSE_CARD(
            Purpose.FOLLOW_RUNAWAY,
            Set.of(Category.CARD),
            Map.of(Relation.OWN, Roles.DECLARING, Relation.REGION, Set.of(RUNAWAY_LIAISON))),
    /** Keep the photograph of a youth of one's own file, for cards. */
    KEEP_PHOTO(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Roles.DECLARING)),
    /** See it: before it is sent, and on the card of an alert that is out. */
    SEE_PHOTO(
            Purpose.FOLLOW_RUNAWAY,
            Set.of(Category.CARD),
            Map.of(Relation.OWN, Roles.DECLARING, Relation.ALERT, Roles.RECEIVING)),
    DRAFT_ALERT(
            Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Roles.DECLARING, Relation.REGION, Set.of(RUNAWAY_LIAISON))),
    APPROVE_ALERT(
            Purpose.FOLLOW_RUNAWAY,
            Map.of(
                    Relation.OWN, Set.of(UNIT_HEAD, RUNAWAY_LIAISON, POLICE_OFFICER),
                    Relation.REGION, Set.of(RUNAWAY_LIAISON))),
    ANSWER_ALERT(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.ALERT, Roles.RECEIVING)),
    /** One's own organisation's copy of an alert: also once the search is over. */
    READ_CARD(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Roles.RECEIVING)),
    REGISTER_POINTER(Purpose.CONNECT_REGIONS, Map.of(Relation.OWN, Roles.CONNECTING)),
    ASK_MATCH(
            Purpose.CONNECT_REGIONS,
            Set.of(Category.IDENTITY),
            Map.of(Relation.OWN, Roles.CONNECTING, Relation.REGION, Set.of(RUNAWAY_LIAISON))),
    READ_MATCH(Purpose.CONNECT_REGIONS, Set.of(Category.CONTACT), Map.of(Relation.MATCH, Roles.CONNECTING)),
    ANSWER_MATCH(Purpose.CONNECT_REGIONS, Map.of(Relation.MATCH, Roles.CONNECTING)),
    /** The owner's own machine reads the file to draw its pointer's tokens; no person sees it. */
    ENCODE_POINTER(Purpose.CONNECT_REGIONS, Map.of(Relation.OWN, Set.of(SYSTEM))),
    /** What one's organisation asked that met a decoy. */
    REVIEW_QUESTIONS(Purpose.OVERSEE_ACCESS, Map.of(Relation.OWN, Set.of(PRIVACY_OFFICER))),
    /** Say who must not see a youth's record; note what the youth agrees to. */
    KEEP_CONSENTS(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Roles.CONNECTING)),
    KEEP_CONFLICTS(Purpose.OVERSEE_ACCESS, Map.of(Relation.OWN, Set.of(UNIT_HEAD, RUNAWAY_LIAISON, PRIVACY_OFFICER))),
    /** Read what was communicated about the youth of one's own record; take a request for it, hand the answer over. */
    READ_STATEMENT(
            Purpose.OVERSEE_ACCESS,
            Map.of(
                    Relation.OWN,
                    Set.of(YOUTH_WORKER, UNIT_HEAD, RUNAWAY_LIAISON, COMMUNITY_WORKER, PRIVACY_OFFICER, DIRECTOR))),
    /** Judge whether handing it to somebody else than the youth would endanger the youth. */
    ANSWER_STATEMENT(Purpose.OVERSEE_ACCESS, Map.of(Relation.OWN, Set.of(PRIVACY_OFFICER, DIRECTOR))),
    /** Who, in the own organisation or elsewhere, read or did what about the youth of one's own record. */
    READ_ACCESSES(Purpose.OVERSEE_ACCESS, Map.of(Relation.OWN, Set.of(UNIT_HEAD, PRIVACY_OFFICER, DIRECTOR))),
    /** Communicate without consent for reasons that will not wait, under a directive. */
    INVOKE_EMERGENCY(
            Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Roles.DECLARING, Relation.REGION, Set.of(RUNAWAY_LIAISON))),
    /** Seal a fact that endangers whoever it is about; ask, where named, to open one. Never through another tie. */
    KEEP_SEALED(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Roles.DECLARING)),
    /** Answer such a request: another line of authority than those who ask. */
    APPROVE_SEALED(Purpose.OVERSEE_ACCESS, Map.of(Relation.OWN, Set.of(PRIVACY_OFFICER, DIRECTOR))),
    /** By a person on the page, or by the launcher's command on the organisation's behalf. */
    IMPORT(Purpose.FOLLOW_RUNAWAY, Map.of(Relation.OWN, Set.of(UNIT_HEAD, RUNAWAY_LIAISON, POLICE_OFFICER, SYSTEM)));

    private final Purpose purpose;
    private final Set<Category> discloses;
    private final Map<Relation, Set<Role>> allowed;

    Action(Purpose purpose, Map<Relation, Set<Role>> allowed) {
        this(purpose, Set.of(), allowed);
    }

    Action(Purpose purpose, Set<Category> discloses, Map<Relation, Set<Role>> allowed) {
        this.purpose = purpose;
        this.discloses = discloses;
        this.allowed = allowed;
    }

    public Purpose purpose() {
        return purpose;
    }

    /**
     * What another organisation learns from the holder by doing this; an agreement or an emergency has to carry it. Empty
     * for what only tells the holder something: a sighting is never refused for want of an agreement.
     */
    public Set<Category> discloses() {
        return discloses;
    }

    /** Whether this role may do this through this relation. */
    public boolean allows(Role role, Relation relation) {
        return allowed.getOrDefault(relation, Set.of()).contains(role);
    }

    private static final class Roles {
        static final Set<Role> DECLARING = Set.of(YOUTH_WORKER, UNIT_HEAD, RUNAWAY_LIAISON, POLICE_OFFICER);
        static final Set<Role> RECEIVING = Set.of(
                YOUTH_WORKER,
                UNIT_HEAD,
                RUNAWAY_LIAISON,
                POLICE_OFFICER,
                COMMUNITY_WORKER,
                HEALTH_WORKER,
                SCHOOL_WORKER,
                VICTIM_SUPPORT_WORKER);
        static final Set<Role> LISTENING = Set.of(
                YOUTH_WORKER, UNIT_HEAD, RUNAWAY_LIAISON, COMMUNITY_WORKER, HEALTH_WORKER, VICTIM_SUPPORT_WORKER);
        static final Set<Role> CONNECTING = Set.of(
                YOUTH_WORKER, UNIT_HEAD, RUNAWAY_LIAISON, POLICE_OFFICER, COMMUNITY_WORKER, VICTIM_SUPPORT_WORKER);
    }
}
