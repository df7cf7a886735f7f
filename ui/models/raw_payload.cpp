// SPDX-License-Identifier: Apache-2.0
#include "ui/models/raw_payload.h"
#include "ui/models/event_text.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>

namespace leftfold::ui {

namespace {

constexpr std::size_t rawShown = std::size_t{64} << 10U;
constexpr std::size_t hexShown = 4096;

QString tr(const char* text) {
    return QCoreApplication::translate("RawPayload", text);
}

bool isText(const Payload& payload, const QString& read) {
    return payload.encoding != Encoding::Binary && !read.contains(QChar::ReplacementCharacter) && !read.contains(QChar::Null);
}

} // namespace

QString rawText(const Payload& payload) {
    const QString text = fromStored(std::string_view(payload.bytes).substr(0, rawShown));
    return isText(payload, text) ? text : hexDump(payload.bytes, hexShown);
}

QString rawLook(const Payload& payload) {
    if (payload.bytes.empty())
        return payload.absent ? tr("no payload") : tr("empty");
    const bool text = isText(payload, fromStored(std::string_view(payload.bytes).substr(0, rawShown)));
    const QString kind = text ? tr("text") : tr("binary");
    const QString size = sizeText(std::max(payload.storedSize, payload.bytes.size()));
    const QString look = payload.format.empty() ? kind : tr("%1: %2").arg(kind, fromStored(payload.format));
    return look + QStringLiteral(" \u00b7 ") + size;
}

} // namespace leftfold::ui
