// SPDX-License-Identifier: Apache-2.0
#include "ui/models/version_texts.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <algorithm>

namespace leftfold::ui {

namespace {

QString dot() {
    return QStringLiteral(" · ");
}

QString tr(const char* text) {
    return QCoreApplication::translate("Versions", text);
}

QString eventCount(std::int64_t count) {
    return count == 1 ? tr("1 event") : tr("%1 events").arg(groupedNumber(count));
}

QString versionName(std::int64_t version) {
    return QStringLiteral("v%1").arg(version);
}

} // namespace

QString arrowName(const MappingArrow& arrow) {
    if (arrow.toType.empty())
        return tr("%1 → dropped").arg(versionName(arrow.from));
    if (arrow.toType == arrow.fromType)
        return QStringLiteral("%1 → %2").arg(versionName(arrow.from), versionName(arrow.to));
    return QStringLiteral("%1 %2 → %3 %4")
        .arg(fromStored(arrow.fromType), versionName(arrow.from), fromStored(arrow.toType), versionName(arrow.to));
}

QString arrowNameWithin(const MappingArrow& arrow, const std::string& type) {
    if (arrow.fromType != type || arrow.toType.empty() || arrow.toType == type)
        return arrowName(arrow);
    return QStringLiteral("%1 → %2").arg(versionName(arrow.from), targetName(arrow));
}

QString targetName(const MappingArrow& arrow) {
    return arrow.toType.empty() ? tr("an event without a type")
                                : QStringLiteral("%1 %2").arg(fromStored(arrow.toType), versionName(arrow.to));
}

QString arrowCaption(const VersionInventory& inventory, const MappingArrow* arrow) {
    if (!arrow)
        return {};
    std::int64_t stored = 0;
    if (const TypeEntry* type = inventory.find(arrow->fromType))
        for (const VersionEntry& version : type->versions)
            stored += version.version == arrow->from ? version.count : 0;
    const QString count = stored == 0 ? tr("no event stored at %1").arg(versionName(arrow->from))
                                      : tr("%1 at %2").arg(eventCount(stored), versionName(arrow->from));
    return fromStored(arrow->fromType) + dot() + count + (arrow->off ? dot() + tr("switched off") : QString());
}

QString unmappedSentence(const VersionInventory& inventory, const TypeVersion& shape) {
    const TypeEntry* entry = inventory.find(shape.type);
    const QString type = fromStored(shape.type);
    if (!entry)
        return tr("No event of this type is stored, and no upcaster names it.");
    if (entry->versions.size() == 1)
        return tr("Every %1 is stored as %2, so nothing has to become anything.").arg(type, versionName(entry->newest));
    const bool mapped = std::ranges::any_of(entry->versions, [](const VersionEntry& version) { return !version.arrows.empty(); });
    if (mapped)
        return tr("No upcaster begins or ends at %1 %2: these events stay as they are.").arg(type, versionName(shape.version));
    return tr("%1 is stored in %2 versions, and no upcaster connects them yet.").arg(type).arg(entry->versions.size());
}

QString staleSentence(const Error& problem) {
    return tr("The mapping cannot run, so picture, events and bars are those of the last one that could. %1")
        .arg(fromStored(problem.message));
}

std::vector<LostVersion> lostVersions(const VersionInventory& inventory) {
    std::vector<LostVersion> lost;
    for (const TypeEntry& type : inventory.types) {
        for (const VersionEntry& version : type.versions) {
            if (version.count == 0 || version.reachesNewest)
                continue;
            const QString name = QStringLiteral("%1 %2").arg(fromStored(type.type), versionName(version.version));
            lost.push_back({type.type, version.version, name + dot() + eventCount(version.count),
                tr("No chain of upcasters brings %1 to v%2, the newest version: whoever reads these events must know the old shape.")
                    .arg(name)
                    .arg(type.newest)});
        }
    }
    return lost;
}

QString failureText(const FailureGroup& group) {
    return fromStored(group.reason);
}

QString failureCount(const FailureGroup& group) {
    const QString count = eventCount(group.count);
    return group.position ? tr("%1, the first at %2").arg(count, groupedNumber(group.position->value)) : count;
}

QString proofFact(const Proof& proof) {
    if (proof.failed > 0)
        return tr("Proof: %1 of %2 fail").arg(groupedNumber(proof.failed), groupedNumber(proof.checked));
    std::int64_t left = 0;
    for (const Unreachable& version : proof.unreachable)
        left += version.count;
    return left > 0 ? tr("Proof: %1 left behind").arg(groupedNumber(left)) : tr("Proof: all %1 read").arg(groupedNumber(proof.checked));
}

QString proofSentence(const Proof& proof) {
    if (proof.checked == 0)
        return tr("The store has no event to prove it with.");
    if (proof.failed > 0)
        return tr("%1 cannot be read with this mapping.").arg(eventCount(proof.failed));
    if (!proof.unreachable.empty())
        return tr("No step fails, but some versions are left behind.");
    return tr("Every stored event reads as its newest version.");
}

} // namespace leftfold::ui
