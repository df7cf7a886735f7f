// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/step_fields.h"
#include <algorithm>

namespace leftfold {

namespace {

class Reader {
public:
    void run(const Operations& steps) {
        for (const auto& step : steps) {
            std::visit(*this, step.what);
            if (m_base.parts.empty())
                for (const auto& source : references({step}))
                    if (source.readsData() && !source.rest().empty())
                        read(FieldPath::of(source.rest()), true);
        }
    }

    Shape shape() && { return std::move(m_shape); }

    void operator()(const op::Off&) { }
    void operator()(const op::Add& step) { write(step.path); }
    void operator()(const op::Default& step) { write(step.path); }
    void operator()(const op::Merge& step) { write(step.path); }

    void operator()(const op::Move& step) {
        read(at(step.from));
        write(step.path);
    }

    void operator()(const op::Copy& step) {
        read(at(step.from));
        write(step.path);
    }

    void operator()(const op::Split& step) {
        read(at(step.path));
        for (const auto& into : step.into)
            write(into);
    }

    void operator()(const op::Join& step) {
        for (const auto& from : step.from)
            read(at(from));
        write(step.path);
    }

    void operator()(const op::Each& step) {
        const auto outer = m_base;
        m_base = at(step.path).item();
        run(step.steps);
        m_base = outer;
    }

    template <typename Step>
    void operator()(const Step& step) {
        if constexpr (requires { step.path; })
            read(at(step.path));
    }

private:
    FieldPath at(const JsonPointer& pointer) const { return m_base.below(FieldPath::of(pointer)); }

    static bool meet(const FieldPath& one, const FieldPath& other) { return one.contains(other) || other.contains(one); }

    /// `original`: the event as it was before the steps is read, whatever was written since.
    void read(const FieldPath& path, bool original = false) {
        const auto meets = [&](const FieldPath& written) { return meet(written, path); };
        if (path.parts.empty() || (!original && std::any_of(m_written.begin(), m_written.end(), meets)))
            return;
        auto& fields = m_shape.fields;
        if (std::any_of(fields.begin(), fields.end(), [&](const ShapeField& known) { return path.contains(known.path); }))
            return;
        std::erase_if(fields, [&](const ShapeField& known) { return known.path.contains(path); });
        fields.emplace_back();
        fields.back().path = path;
    }

    void write(const JsonPointer& pointer) {
        if (auto path = at(pointer); !path.parts.empty())
            m_written.push_back(std::move(path));
    }

    Shape m_shape;
    std::vector<FieldPath> m_written;
    FieldPath m_base; // of the items that an `each` is at
};

} // namespace

Shape fieldsNamedBy(const Operations& steps) {
    Reader reader;
    reader.run(steps);
    return std::move(reader).shape();
}

} // namespace leftfold
