// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/json_text.h"
#include "core/transform/apply.h"
#include "core/versioning/field_picture.h"

namespace leftfold::test {

/// The arrow of the mock-up, and some stored events before it.
inline constexpr const char* mockUpSteps = R"([{"op":"move","from":"/cust","path":"/customer_id"},
    {"op":"convert","path":"/total","to":"decimal","divide_by":100},
    {"op":"move","from":"/total","path":"/total_amount"},
    {"op":"default","path":"/currency","value":"USD"},
    {"op":"add","path":"/shipping","value":{}},
    {"op":"move","from":"/address/zip","path":"/shipping/postcode"},
    {"op":"split","path":"/name","separator":" ","into":["/first_name","/last_name"]},
    {"op":"default","path":"/legacy_flag","value":false},
    {"op":"remove","path":"/legacy_flag"},
    {"op":"remove","path":"/address"}])";

inline std::vector<std::string> mockUpPayloads() {
    const std::string head =
        R"({"order_id":"6f1c2b7e-0000-4000-8000-000000000001","cust":"c-12","total":9900,"address":{"zip":"78499"},"name":"Z A")";
    return {head + R"(,"legacy_flag":true})", head + "}", head + "}", head + "}"};
}

inline Operations stepsOf(const char* steps) {
    return readOperations(parseJson(steps).value(), {}).value();
}

inline ArrowShapes shapesOf(const Operations& steps, const std::vector<std::string>& payloads) {
    ShapeBuilder before;
    ShapeBuilder after;
    const Event event;
    const Value none;
    for (const auto& text : payloads) {
        const auto payload = parseJson(text).value();
        auto now = payload;
        before.add(payload);
        if (apply(steps, now, EventView{event, "a", 1, payload, none}))
            after.add(now);
    }
    return {before.shape(), after.shape(), 0};
}

inline FieldPicture pictureOf(const char* steps, const std::vector<std::string>& payloads, Unchanged how = Unchanged::Folded) {
    const auto operations = stepsOf(steps);
    return fieldPicture(shapesOf(operations, payloads), operations, how);
}

inline FieldPicture mockUpPicture() {
    return pictureOf(mockUpSteps, mockUpPayloads());
}

/// `customer_id+ (string), junk- (integer · 100 %)`.
inline std::string fieldNames(const std::vector<PictureField>& fields) {
    std::string text;
    for (const auto& field : fields)
        text += (text.empty() ? "" : ", ") + field.name + (field.added ? "+" : "") + (field.lost ? "-" : "")
            + (field.kind.empty() ? "" : " (" + field.kind + ")");
    return text;
}

/// `cust > customer_id [move]; …`.
inline std::string lineTexts(const FieldPicture& picture) {
    std::string text;
    for (const auto& line : picture.lines)
        text += (text.empty() ? "" : "; ") + (line.from ? picture.before[*line.from].name : "") + " > "
            + (line.to ? picture.after[*line.to].name : "") + " [" + line.label + (line.labelShown ? "]" : "] hidden");
    return text;
}

} // namespace leftfold::test
