// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_facts.h"
#include "core/model/metadata.h"

namespace leftfold {

namespace {

const Value* pointerTo(const std::optional<Value>& value) {
    return value ? &*value : nullptr;
}

} // namespace

const Value* EventFacts::root(PathRoot root) {
    switch (root) {
    case PathRoot::Data:
        return data();
    case PathRoot::Metadata:
        return metadata();
    case PathRoot::State:
        return m_after;
    case PathRoot::Old:
        break;
    }
    return m_before;
}

const Value* EventFacts::data() {
    if (m_dataRead)
        return pointerTo(m_data);
    m_dataRead = true;
    if (m_event.payload.absent)
        return nullptr;
    auto data = m_wanted ? readData(m_event, *m_wanted) : readData(m_event);
    if (data)
        m_data = *std::move(data);
    return pointerTo(m_data);
}

const Value* EventFacts::metadata() {
    if (m_metadataRead)
        return pointerTo(m_metadata);
    m_metadataRead = true;
    auto metadata = readMetadata(m_event);
    if (metadata && !metadata->isNull())
        m_metadata = *std::move(metadata);
    return pointerTo(m_metadata);
}

} // namespace leftfold
