// SPDX-License-Identifier: Apache-2.0
#include "core/storage/role_dictionary.h"
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <vector>

namespace leftfold {

namespace {

constexpr std::array<std::string_view, 12> roles{"position", "event_id", "type", "schema_version", "aggregate_type", "aggregate_id",
    "version", "occurred_at", "correlation_id", "causation_id", "payload", "metadata"};

/// Names in their plain form, and in hundredths how surely they say it.
struct Synonyms {
    std::string_view role;
    int weight;
    std::string_view names;
};

constexpr Synonyms dictionary[] = {
    {"payload", 100,
        "payload data eventdata eventpayload jsondata eventjson eventbody eventproperties messagedata serializedevent jsonpayload"},
    {"payload", 90, "body messagebody eventobject payloadjson datajson eventcontent"},
    {"payload", 75, "content contents json properties serialized event document"},
    {"payload", 55, "message details attributes changes state value args arguments blob params parameters object"},
    {"metadata", 100, "metadata eventmetadata jsonmetadata messagemetadata customheaders eventheaders metadatajson"},
    {"metadata", 90, "meta headers header"},
    {"metadata", 55, "context envelope extra"},
    {"type", 100, "eventtype eventname eventclass messagetype eventkind eventtypename"},
    {"type", 85, "type payloadtype typename messagename event clrtype javatype"},
    {"type", 60, "kind manifest fact name topic action"},
    {"type", 40, "class reason operation what verb"},
    {"aggregate_id", 100,
        "aggregateid aggregateuuid aggregaterootid aggregateidentifier aggregatekey aggregateguid persistenceid originatorid streamid "
        "entityid"},
    {"aggregate_id", 90, "streamname streamuuid streamkey entityuuid entitykey stream rootid"},
    {"aggregate_id", 65, "aggregate sourceid subjectid objectid documentid resourceid entity subject"},
    {"aggregate_id", 40, "key partitionkey source"},
    {"aggregate_type", 100, "aggregatetype aggregatename entitytype streamtype aggregateclass streamcategory aggregateroottype"},
    {"aggregate_type", 75, "entityname subjecttype objecttype resourcetype sourcetype category"},
    {"aggregate_type", 55, "aggregate entity domain collection"},
    {"version", 100,
        "aggregateversion streamversion streamrevision streamposition aggregatesequencenumber aggregatesequence originatorversion "
        "entityversion aggregaterevision streamsequence playhead"},
    {"version", 80, "version revision sequencenumber streamindex versionnumber"},
    {"version", 60, "sequence eventnumber eventversion eventsequence expectedversion"},
    {"version", 40, "number index position"},
    {"schema_version", 100, "schemaversion payloadrevision payloadversion eventschemaversion schemarevision typeversion eventtypeversion"},
    {"schema_version", 85, "eventversion messageversion dataversion formatversion eventrevision"},
    {"schema_version", 35, "schema version revision"},
    {"occurred_at", 100,
        "occurredat occurredon occurredutc eventtime eventtimestamp occurredtime occurreddate occurrencetime raisedat happenedat"},
    {"occurred_at", 90, "timestamp recordedat recordedon eventdate emittedat occurred timestamputc"},
    {"occurred_at", 80,
        "createdat createdon createdutc created time datetime creationtime insertedat storedat committedat appendedat "
        "writetimestamp loggedat createddate creationdate timecreated"},
    {"occurred_at", 60, "date when at recorded committed happened"},
    {"occurred_at", 25, "updatedat modifiedat publishedat"},
    {"correlation_id", 100, "correlationid correlationuuid correlationkey correlationguid"},
    {"correlation_id", 90, "correlation"},
    {"correlation_id", 60, "conversationid traceid processid sagaid workflowid requestid flowid"},
    {"causation_id", 100, "causationid causeid causedbyid causedbyeventid causationuuid causationguid causedby"},
    {"causation_id", 90, "causation cause parenteventid triggeringevent triggeringeventid triggeredby"},
    {"causation_id", 55, "parentid parentevent initiatorid commandid"},
    {"position", 100, "globalposition globalsequence globalindex globalsequencenumber logposition globalorder eventposition globaloffset"},
    {"position", 85, "position ordering sequenceid checkpointnumber globalid"},
    {"position", 60, "id offset sequence sequencenumber rowid ordinal serial eventnumber"},
    {"position", 45, "number index eventid pk rownumber"},
    {"event_id", 100, "eventid eventuuid eventguid eventidentifier"},
    {"event_id", 75, "id messageid uuid guid identifier messageuuid"},
};

constexpr std::pair<std::string_view, std::string_view> shortForms[] = {{"evt", "event"}, {"ev", "event"}, {"evnt", "event"},
    {"agg", "aggregate"}, {"aggr", "aggregate"}, {"ver", "version"}, {"vers", "version"}, {"rev", "revision"}, {"ts", "timestamp"},
    {"corr", "correlation"}, {"corrid", "correlationid"}, {"correl", "correlation"}, {"msg", "message"}, {"seq", "sequence"},
    {"num", "number"}, {"nr", "number"}, {"no", "number"}, {"pos", "position"}, {"idx", "index"}, {"dt", "date"}, {"typ", "type"}};

/// Ids of what is no aggregate, or of something else about an event.
constexpr std::array<std::string_view, 18> otherIds{"event", "message", "tenant", "user", "command", "request", "trace", "span", "session",
    "correlation", "causation", "parent", "actor", "author", "account", "batch", "transaction", "row"};

bool isUpper(char symbol) {
    return symbol >= 'A' && symbol <= 'Z';
}
bool isLower(char symbol) {
    return symbol >= 'a' && symbol <= 'z';
}
bool isSeparator(char symbol) {
    const auto byte = static_cast<unsigned char>(symbol);
    return byte < 0x80 && std::isalnum(byte) == 0;
}

/// Whether a new word begins at `at`: `eventType`, `EventID`, `IDOfEvent`.
bool beginsWord(std::string_view name, std::size_t at) {
    if (at == 0 || !isUpper(name[at]))
        return false;
    return !isUpper(name[at - 1]) || (at + 1 < name.size() && isLower(name[at + 1]));
}

std::string writtenOut(std::string word) {
    for (const auto& [shortForm, whole] : shortForms)
        if (word == shortForm)
            return std::string(whole);
    return word;
}

std::vector<std::string> wordsOf(std::string_view name) {
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < name.size(); ++at) {
        if ((isSeparator(name[at]) || beginsWord(name, at)) && !words.back().empty())
            words.emplace_back();
        if (!isSeparator(name[at]))
            words.back() += isUpper(name[at]) ? static_cast<char>(name[at] - 'A' + 'a') : name[at];
    }
    if (words.back().empty())
        words.pop_back();
    for (auto& word : words)
        word = writtenOut(std::move(word));
    return words;
}

using Weights = std::map<std::pair<std::string_view, std::string_view>, int>;

const Weights& weights() {
    static const Weights all = [] {
        Weights made;
        for (const auto& entry : dictionary)
            for (std::size_t at = 0; at < entry.names.size();) {
                const auto end = std::min(entry.names.find(' ', at), entry.names.size());
                made.try_emplace({entry.role, entry.names.substr(at, end - at)}, entry.weight);
                at = end + 1;
            }
        return made;
    }();
    return all;
}

} // namespace

std::span<const std::string_view> eventRoles() {
    return roles;
}

std::string plainName(std::string_view name) {
    std::string plain;
    for (const auto& word : wordsOf(name))
        plain += word;
    return plain;
}

double nameFit(std::string_view role, std::string_view name) {
    const auto plain = plainName(name);
    const auto found = weights().find({role, plain});
    return found == weights().end() ? 0 : found->second / 100.0;
}

std::string namedThing(std::string_view name) {
    auto words = wordsOf(name);
    constexpr std::array<std::string_view, 3> ids{"id", "uuid", "guid"};
    if (words.size() < 2 || std::find(ids.begin(), ids.end(), words.back()) == ids.end()
        || std::find(otherIds.begin(), otherIds.end(), words.front()) != otherIds.end())
        return {};
    words.pop_back();
    std::string thing;
    for (const auto& word : words)
        thing += (thing.empty() ? "" : "_") + word;
    for (const auto role : roles)
        if (nameFit(role, name) > 0)
            return {};
    return thing;
}

} // namespace leftfold
