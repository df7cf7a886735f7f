// SPDX-License-Identifier: Apache-2.0
#include "core/model/stored_data.h"
#include "core/model/json_walk.h"
#include <algorithm>
#include <vector>

namespace leftfold {

namespace {

namespace ondemand = simdjson::ondemand;

struct Member {
    std::size_t begin; ///< of its name, in the text
    bool isMetadata;
};

bool isWholePayload(const BodyShape* shape) {
    return !shape || (shape->dataPath.empty() && shape->metadataPath.empty() && shape->wrapperType.empty() && shape->envelopeMark.empty());
}

bool isMetadata(std::string_view key, const BodyShape* shape) {
    return shape && std::find(shape->metadataMembers.begin(), shape->metadataMembers.end(), key) != shape->metadataMembers.end();
}

/// The members at the top; false where the text is not sound.
bool findMembers(const std::string& text, const BodyShape* shape, const JsonWalk& walk, std::vector<Member>& members) {
    thread_local ondemand::parser parser;
    ondemand::document document;
    ondemand::object root;
    if (parser.iterate(text.data(), text.size(), text.capacity()).get(document) || document.get_object().get(root))
        return false;
    for (auto field : root) {
        ondemand::raw_json_string name;
        std::string_view key;
        ondemand::value child;
        if (field.key().get(name) || field.unescaped_key().get(key) || field.value().get(child))
            return false;
        members.push_back({static_cast<std::size_t>(name.raw() - text.data()) - 1, isMetadata(key, shape)});
        if (!walk.check(child, 2))
            return false;
    }
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

void appendOthers(std::string& out, std::string_view text, const std::vector<Member>& members) {
    const auto end = text.rfind('}');
    bool isFirst = true;
    for (std::size_t at = 0; at < members.size(); ++at) {
        if (members[at].isMetadata)
            continue;
        const bool isLast = at + 1 == members.size();
        auto member = JsonWalk::trimmed(text.substr(0, isLast ? end : members[at + 1].begin)).substr(members[at].begin);
        if (!isLast)
            member = JsonWalk::trimmed(member.substr(0, member.size() - 1)); // without the comma
        out += isFirst ? '{' : ',';
        out += member;
        isFirst = false;
    }
    out += isFirst ? "{}" : "}";
}

} // namespace

bool appendStoredData(std::string& out, const Event& event, bool (*number)(std::string_view digits)) {
    thread_local std::string text; // with room behind it, which the parser needs
    thread_local std::vector<Member> members;
    if (!JsonWalk::suits(event.payload) || !isWholePayload(event.shape.get()))
        return false;
    const auto stored = event.payload.json();
    text.reserve(stored.size() + simdjson::SIMDJSON_PADDING);
    text.assign(stored);
    members.clear();
    if (!findMembers(text, event.shape.get(), JsonWalk(number), members))
        return false;
    if (std::none_of(members.begin(), members.end(), [](const Member& member) { return member.isMetadata; }))
        out += stored;
    else
        appendOthers(out, text, members);
    return true;
}

} // namespace leftfold
