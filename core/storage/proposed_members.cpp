// SPDX-License-Identifier: Apache-2.0
#include "core/storage/proposed_members.h"
#include "core/storage/member_facts.h"
#include "core/storage/role_dictionary.h"
#include "core/storage/role_fit.h"
#include <algorithm>

namespace leftfold {

namespace {

/// A member that only some documents have is none that tells a role.
constexpr double leastShare = 0.5;

Value pathValue(const std::vector<std::string>& path) {
    Value::Array names;
    for (const auto& name : path)
        names.push_back(Value::string(name));
    return Value::array(std::move(names));
}

bool isAbout(const std::string& name, std::string_view role) {
    return nameFit(role, name) >= 0.85;
}

bool isLink(const std::string& role) {
    return role == "causation_id" || role == "correlation_id";
}

/// How well the member's name is one of the role. A link may also be what identifies the cause: causation › event › id.
double pathFit(const std::string& role, const std::vector<std::string>& path) {
    const double own = nameFit(role, path.back());
    const auto isInside = [&](std::string_view link) {
        return std::any_of(path.begin(), path.end() - 1, [&](const std::string& name) { return isAbout(name, link); });
    };
    if (!isLink(role))
        return isInside("causation_id") || isInside("correlation_id") ? 0 : own;
    if (!isInside(role) || nameFit("event_id", path.back()) < 0.6)
        return own;
    const bool isEvent = std::find(path.begin(), path.end(), "event") != path.end(); // rather than the command beside it
    return std::max(own, isEvent ? 0.9 : 0.85);
}

/// The documents of one column.
class MemberProposer {
public:
    MemberProposer(std::string of, std::span<const std::optional<std::string>> documents)
        : m_of(std::move(of))
        , m_members(membersOf(documents)) {
        for (const auto& document : documents)
            m_documents += document ? 1 : 0;
    }

    ProposedMembers propose(const std::set<std::string>& missing) const {
        ProposedMembers proposed;
        const auto* data = m_of == "payload" ? envelopeOf("payload") : nullptr;
        for (const auto role : eventRoles())
            if (missing.contains(std::string(role)))
                if (auto member = best(std::string(role), data))
                    proposed.roles.push_back(*std::move(member));
        if (m_of == "payload")
            describeShape(data, missing, proposed);
        return proposed;
    }

private:
    /// The member at the top in which the data (or the metadata) stand as an object, beside others.
    const MemberFacts* envelopeOf(const char* role) const {
        for (const auto& member : m_members)
            if (member.path.size() == 1 && isAbout(member.path.front(), role) && member.objects * 2 > m_documents && hasRolesBeside(member))
                return &member;
        return nullptr;
    }

    bool hasRolesBeside(const MemberFacts& envelope) const {
        return std::any_of(m_members.begin(), m_members.end(), [&](const MemberFacts& other) {
            if (other.path.size() != 1 || other.path == envelope.path)
                return false;
            const auto& name = other.path.front();
            return isAbout(name, "type") || isAbout(name, "metadata") || isAbout(name, "event_id") || isAbout(name, "occurred_at");
        });
    }

    /// Inside the business data every name means something else.
    bool mayHold(const MemberFacts& member, const MemberFacts* data) const {
        const auto& top = member.path.front();
        if (data && top == data->path.front())
            return false;
        return member.path.size() == 1 || m_of == "metadata" || isAbout(top, "metadata") || top == "event";
    }

    double least(const std::string& role, const MemberFacts& member, const MemberFacts* data) const {
        const bool apart = m_of == "metadata" || data || member.path.size() > 1;
        return apart ? 0.55 : role == "type" || role == "aggregate_id" ? 0.8 : role == "version" || role == "event_id" ? 1 : 0.85;
    }

    std::optional<ProposedMember> best(const std::string& role, const MemberFacts* data) const {
        std::optional<ProposedMember> found;
        for (const auto& member : m_members) {
            const double name = pathFit(role, member.path);
            const double share = m_documents == 0 ? 0 : static_cast<double>(member.facts.values) / m_documents;
            const double leastHave = isLink(role) ? 0.05 : leastShare; // the first events of a process have no cause
            if (!mayHold(member, data) || member.objects > 0 || name < least(role, member, data) || share < leastHave)
                continue;
            const double score = name * valueFit(role, member.facts, {member.path.back(), {}}) * 0.9;
            if (score >= 0.3 && (!found || score > found->score))
                found = ProposedMember{role, member.path, score,
                    "stands inside the " + m_of + ", in " + std::to_string(member.facts.values) + " of " + std::to_string(m_documents)
                        + " rows"};
        }
        return found;
    }

    void describeShape(const MemberFacts* data, const std::set<std::string>& missing, ProposedMembers& proposed) const {
        if (data)
            proposed.shape.emplace_back("data_path", pathValue(data->path));
        if (const auto* metadata = data && missing.contains("metadata") ? envelopeOf("metadata") : nullptr)
            proposed.shape.emplace_back("metadata_path", pathValue(metadata->path));
        Value::Array flat;
        for (const auto& role : proposed.roles)
            if (!data && role.path.size() == 1)
                flat.push_back(Value::string(role.path.front()));
        if (!flat.empty())
            proposed.shape.emplace_back("metadata_members", Value::array(std::move(flat)));
    }

    std::string m_of;
    std::vector<MemberFacts> m_members;
    int m_documents = 0;
};

} // namespace

ProposedMembers proposeMembers(
    const std::string& of, std::span<const std::optional<std::string>> documents, const std::set<std::string>& missing) {
    return MemberProposer(of, documents).propose(missing);
}

} // namespace leftfold
